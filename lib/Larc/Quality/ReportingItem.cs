namespace Larc.Quality;

/// <summary>One of the 32 items that a report of interviews should answer (Tong and others 2007), under a short name of this project's.</summary>
/// <param name="Number">1 to 32, as published.</param>
/// <param name="Domain">Which of the three domains it belongs to.</param>
/// <param name="Name">Short name.</param>
internal sealed record ReportingItem(int Number, string Domain, string Name)
{
    /// <summary>Whether the data answer it; otherwise a person has to.</summary>
    public bool IsReported { get; init; }

    /// <summary>What the data give: the answer, or what a person may use; empty when they give nothing.</summary>
    public string Value { get; init; } = "";

    /// <summary>Where the answer stands, or what a person should write.</summary>
    public string Where { get; init; } = "";
}
