"""Exit statuses; docs/exit-status.md tells users what each one means."""

CLEAN = 0
DIAGNOSTICS = 1
USAGE_ERROR = 2
INTERNAL_ERROR = 3
INTERRUPTED = 130
