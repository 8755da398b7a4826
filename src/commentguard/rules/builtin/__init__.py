"""The rules that come with commentguard, one topic a file."""
