namespace Larc.Returns.Reading;

/// <summary>Where a return lies.</summary>
/// <param name="Path">Full path of the workbook, or of the folder of CSV files.</param>
/// <param name="Relative">The same relative to the study's folder, with forward slashes.</param>
/// <param name="IsFolder">Whether it is a folder of CSV files.</param>
internal sealed record ReturnPlace(string Path, string Relative, bool IsFolder);
