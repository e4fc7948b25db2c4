"""From a place's name, postal code or pin to its municipality and DGI association."""
