"""The command line: reads arguments, files and streams, writes text, sets the exit code. No rules here.

One module a command. A run imports only the module of the command it was asked for.
"""
