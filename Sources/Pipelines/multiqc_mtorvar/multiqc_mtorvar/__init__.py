"""MultiQC plugin: the reports of mtorvar."""
