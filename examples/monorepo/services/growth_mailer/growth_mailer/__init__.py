"""Writes and sends campaign mails."""
