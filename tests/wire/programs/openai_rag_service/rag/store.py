import math


class MemoryStore:
    def __init__(self):
        self.rows = []

    def add(self, text, vector):
        self.rows.append((text, vector))

    def search(self, vector, k=1):
        return [t for t, v in sorted(self.rows, key=lambda row: math.dist(row[1], vector))][:k]
