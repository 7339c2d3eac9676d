"""How the bundled pipeline is made: reading treebanks and name annotations, augmentation, the training runs."""
