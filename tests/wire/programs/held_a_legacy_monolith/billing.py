import utils_ai


def dunning_letter(customer):
    letter = utils_ai.ask_gpt(  # call: m1
        "Write a dunning letter to %s" % customer,
        system="You are strict.",
        model="m1",
        headers=utils_ai.tag("billing", "dunning"),
    )
    utils_ai.get_embedding(letter)
    return letter
