"""Settings that take thousands of steps to read through: every value goes through every layer twice."""
import os


class Settings:
    _instance = None

    def __new__(cls) -> "Settings":
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.load()
        return cls._instance

    def load(self) -> None:
        self.url = self.layer_9("OPENAI_BASE_URL")
        self.key = self.layer_9("OPENAI_API_KEY")

    def layer_9(self, name: str) -> str:
        return self.layer_8(name) or self.layer_8(name.lower())

    def layer_8(self, name: str) -> str:
        return self.layer_7(name) or self.layer_7(name.lower())

    def layer_7(self, name: str) -> str:
        return self.layer_6(name) or self.layer_6(name.lower())

    def layer_6(self, name: str) -> str:
        return self.layer_5(name) or self.layer_5(name.lower())

    def layer_5(self, name: str) -> str:
        return self.layer_4(name) or self.layer_4(name.lower())

    def layer_4(self, name: str) -> str:
        return self.layer_3(name) or self.layer_3(name.lower())

    def layer_3(self, name: str) -> str:
        return self.layer_2(name) or self.layer_2(name.lower())

    def layer_2(self, name: str) -> str:
        return self.layer_1(name) or self.layer_1(name.lower())

    def layer_1(self, name: str) -> str:
        return os.environ.get(name, "") or os.environ.get(name.lower(), "")
