"""The guard in a Django site: put `commentguard.hosts.django` into `INSTALLED_APPS`."""
