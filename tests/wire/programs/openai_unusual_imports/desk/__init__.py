"""Where requests are sent from."""
