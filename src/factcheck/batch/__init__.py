"""Files of statements → files of verdicts, row by row: any size of input, the same memory."""
