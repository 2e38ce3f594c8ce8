@NullMarked


