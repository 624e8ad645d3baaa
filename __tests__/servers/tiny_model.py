"""Writes a language model of a few kilobytes: random weights, bytes as its words. What it says makes no sense."""
import sys

import gguf
import numpy

WIDTH, HEADS, LAYERS, CONTEXT = 32, 2, 1, 512
NORMAL, UNKNOWN, CONTROL, BYTE = 1, 2, 3, 6

random = numpy.random.default_rng(7)
special = [("<unk>", UNKNOWN), ("<s>", CONTROL), ("</s>", CONTROL)]
words = special + [(f"<0x{byte:02X}>", BYTE) for byte in range(256)] + [("\u2581ping", NORMAL), ("\u2581pong", NORMAL)]

writer = gguf.GGUFWriter(sys.argv[1], "llama")
writer.add_context_length(CONTEXT)
writer.add_embedding_length(WIDTH)
writer.add_block_count(LAYERS)
writer.add_feed_forward_length(2 * WIDTH)
writer.add_head_count(HEADS)
writer.add_head_count_kv(HEADS)
writer.add_rope_dimension_count(WIDTH // HEADS)
writer.add_layer_norm_rms_eps(1e-5)
writer.add_tokenizer_model("llama")
writer.add_token_list([word for word, _ in words])
writer.add_token_scores([0.0] * len(words))
writer.add_token_types([kind for _, kind in words])
writer.add_bos_token_id(1)
writer.add_eos_token_id(2)
writer.add_chat_template("{% for message in messages %}{{ message['content'] }}{% endfor %}")


def drawn(*shape):
    return random.normal(0, 0.1, shape).astype(numpy.float32)


def add(name, *shape):
    writer.add_tensor(name, drawn(*shape))


def add_norm(name):
    writer.add_tensor(name, numpy.ones(WIDTH, dtype=numpy.float32))


# One direction is the same in every state, and speaks against all words that are no plain letters: bytes that are no text
# would end the server's answer.
is_plain = [kind == NORMAL or word == "</s>" or (kind == BYTE and 0x20 <= int(word[3:5], 16) < 0x7F) for word, kind in words]
embedding, output = drawn(len(words), WIDTH), drawn(len(words), WIDTH)
embedding[:, 0] = 3
output[:, 0] = numpy.where(is_plain, 0, -10)
# After some fifteen words it has said enough.
output[words.index(("</s>", CONTROL)), 0] = 0.35
writer.add_tensor("token_embd.weight", embedding)
writer.add_tensor("output.weight", output)
add_norm("output_norm.weight")
for layer in range(LAYERS):
    block = f"blk.{layer}"
    for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
        add(f"{block}.{part}.weight", WIDTH, WIDTH)
    add(f"{block}.ffn_gate.weight", 2 * WIDTH, WIDTH)
    add(f"{block}.ffn_up.weight", 2 * WIDTH, WIDTH)
    add(f"{block}.ffn_down.weight", WIDTH, 2 * WIDTH)
    add_norm(f"{block}.attn_norm.weight")
    add_norm(f"{block}.ffn_norm.weight")

writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
