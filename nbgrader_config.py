"""nbgrader's configuration: every command of nbgrader, its API and its formgrader read it."""

from pathlib import Path

try:
    from autograder.gradebook import configure

    c = get_config()  # noqa: F821  # given by nbgrader
    configure(c, Path(__file__).parent)

    # Settings of your own go here: a database, a late penalty, an exchange.

except Exception as error:
    # nbgrader would go on without this file, and run students' code with no sandbox around it.
    raise SystemExit(f"{__file__} failed, so nbgrader stops here: {error!r}") from error
