"""What staff can do from the chat; nobody else sees that it is there."""
