namespace Larc.Exchange;

/// <summary>A problem found in the returns, as it is exported.</summary>
internal sealed record ExchangeIssue(string Severity, string Rule, string File, string Sheet, int? Row, string Column, string Found, string Message, string WhatToDo);
