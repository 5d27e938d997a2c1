import contextlib
import logging
import time

from openai import OpenAI

log = logging.getLogger("llm")
_root = OpenAI(default_headers={"x-llm-service": "author"})


@contextlib.contextmanager
def llm_scope(*, feature, team="content"):
    started = time.perf_counter()
    client = _root.with_options(default_headers={"x-llm-feature": feature, "x-llm-team": team})
    try:
        yield client
    except Exception:
        log.exception("in %s", feature)
        raise
    finally:
        log.info("%s took %.1f s", feature, time.perf_counter() - started)


@contextlib.contextmanager
def bare_scope():
    yield _root.copy(timeout=3)
