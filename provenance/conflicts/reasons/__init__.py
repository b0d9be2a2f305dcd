"""Two statements that disagree → why: the status of the disagreement, and its reasons in words.

`status` asks, in this order: did one source correct itself (`revisions`), are the words somebody else's
(`voices`), do both hold at their own time (`whens`), and are they about one part of the thing (`scopes`).
"""
