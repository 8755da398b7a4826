"""Hosts: each file speaks one framework's language; they translate, and decide nothing."""
