"""Imports behind other statements, over several lines, and by calls."""

from desk import digests, replies, routes, titles

titles.title("the first")
replies.reply("the second")
digests.digest("the third")
routes.route("the fourth")
