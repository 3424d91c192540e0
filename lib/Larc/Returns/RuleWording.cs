namespace Larc.Returns;

/// <summary>What is said of a breach of one rule. Words in braces are filled in: found, expected, place, file, line, sheet, column, row, other, count, hint.</summary>
/// <param name="Documentation">What the rule checks and what becomes of a breach.</param>
/// <param name="Message">One sentence: found, where, expected.</param>
/// <param name="WhatToDo">What a practitioner does about it.</param>
internal sealed record RuleWording(string Documentation, string Message, string WhatToDo);
