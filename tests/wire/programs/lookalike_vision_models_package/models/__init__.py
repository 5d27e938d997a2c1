"""Content models of the web site builder."""
