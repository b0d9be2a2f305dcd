"""Two sentences → every way in which they disagree about the same thing.

`promise` tells quickly which pairs cannot; `disagree` finds the facts of both that are not the same
(`numbers`, `moments`, `fillers`, `denials`) and weighs how sure it is that they are of one thing
(`weighing`).
"""
