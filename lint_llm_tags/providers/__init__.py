"""What SDKs look like: one TOML file per SDK in ``data``, and their loader."""
