import functools
import hashlib
import json
import pathlib
import tempfile

ROOT = pathlib.Path(tempfile.mkdtemp())


def disk_cache(namespace):
    def decorator(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            key = hashlib.sha256(json.dumps([namespace, args, kwargs], sort_keys=True).encode()).hexdigest()
            path = ROOT / f"{key}.json"
            if path.exists():
                return json.loads(path.read_text())
            value = fn(*args, **kwargs)
            path.write_text(json.dumps(value))
            return value

        return wrapper

    return decorator
