"""Starts llama.cpp's own server with one model, says where it is, and ends with its standard input."""
import sys

import xllamacpp

params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.model_alias = {sys.argv[2]}
params.embedding = sys.argv[3] == "embeddings"
params.hostnames = ["127.0.0.1"]
params.port = 0
params.n_ctx = 512
params.n_gpu_layers = 0
# The same answer to the same question, in every run.
params.sampling.seed = 7
server = xllamacpp.Server(params)
print(f"LISTENING {server.listening_address}", flush=True)
sys.stdin.read()
