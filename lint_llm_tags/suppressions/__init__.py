"""Which findings are put up with, by whom and until when: comments, noqa, the policy's waivers."""
