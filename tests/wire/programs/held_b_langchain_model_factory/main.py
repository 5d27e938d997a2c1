from chains import qa_chain, rewrite_chain, router

print(qa_chain.invoke({"question": "why"}))  # call: m1
print(rewrite_chain().invoke({"question": "why"}))  # call: m2
print(router("why"))
