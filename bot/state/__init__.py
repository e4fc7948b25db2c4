"""What must survive a restart, behind ports; held in memory for now.

Every port is asynchronous, because a database will stand behind it.
"""
