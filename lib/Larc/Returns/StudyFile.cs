namespace Larc.Returns;

/// <summary>A file of the study that is no return, as it was when the study was loaded.</summary>
/// <param name="Name">The file, relative to the study's folder, or to the repository for what ships with it.</param>
/// <param name="Sha256">SHA-256 of the file, in lower-case hexadecimal; empty when it could not be read.</param>
internal sealed record StudyFile(string Name, string Sha256);
