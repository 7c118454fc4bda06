"""What a double can be told to spoil, by stage: functions on documents, bytes and answers, written out in `table`."""
