"""AutoGen's first API (autogen, also of AG2 0.x): agents take their models as dicts, requests start with a chat."""
import autogen
from autogen import AssistantAgent, ConversableAgent, GroupChat, GroupChatManager, UserProxyAgent

OWNER = {"x-llm-team": "ops", "x-llm-service": "runbooks"}
ENVELOPE = {**OWNER, "x-llm-feature": "incident"}


def config(name: str, **more: object) -> dict[str, object]:
    return {"config_list": [{"model": name, "api_type": "openai", "api_key": "sk-test", **more}], "cache_seed": None}


def user() -> UserProxyAgent:
    return UserProxyAgent(
        "user", human_input_mode="NEVER", max_consecutive_auto_reply=0, code_execution_config=False
    )


class Desk:
    def __init__(self, llm_config: dict[str, object]) -> None:
        self.agent = ConversableAgent("desk", llm_config=llm_config, human_input_mode="NEVER")

    def ask(self, text: str) -> object:
        return self.agent.generate_reply(messages=[{"role": "user", "content": text}])  # call: m1, m2


Desk(config("m1", default_headers=ENVELOPE)).ask("a")
Desk(config("m2", default_headers=OWNER)).ask("b")

plain = AssistantAgent(  # client: untagged team,service,feature
    "plain", llm_config={"config_list": [{"model": "m3", "api_type": "openai", "api_key": "k"}], "cache_seed": None}
)
user().initiate_chat(plain, message="hi", max_turns=1)  # call: m3

tagged = AssistantAgent("tagged", llm_config=config("m4", default_headers=ENVELOPE))
user().initiate_chat(recipient=tagged, message="hi", max_turns=1)  # call: m4

at_call = AssistantAgent("at_call", llm_config=config("m5", extra_headers=ENVELOPE))
at_call.generate_reply([{"role": "user", "content": "hi"}])  # call: m5

first = AssistantAgent("first", llm_config=config("m7", default_headers=ENVELOPE))
second = AssistantAgent("second", llm_config=config("m8"))  # client: untagged team,service,feature
chat = GroupChat(agents=[first, second], messages=[], max_round=3, speaker_selection_method="round_robin")
manager = GroupChatManager(groupchat=chat, llm_config=False)
user().initiate_chat(manager, message="go")  # call: m7, m8

single = autogen.ConversableAgent(
    "single", llm_config=autogen.LLMConfig(model="m9", api_type="openai", api_key="k", default_headers=OWNER)
)
single.generate_reply([{"role": "user", "content": "hi"}])  # call: m9

last = AssistantAgent("last", llm_config=config("m10", default_headers=ENVELOPE))
user().initiate_chats([{"recipient": last, "message": "again", "max_turns": 1}])  # call: m10
user().initiate_chat(user(), message="no model answers", max_turns=1)

wrapper = autogen.OpenAIWrapper(config_list=[{"model": "m11", "api_type": "openai", "api_key": "k"}])
wrapper.create(messages=[{"role": "user", "content": "hi"}], extra_headers=ENVELOPE, cache_seed=None)  # call: m11
