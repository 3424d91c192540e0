namespace Larc.Model;

/// <summary>A group of children the study looks at. The codebook names them; an interview may belong to none.</summary>
/// <param name="Id">Short identifier, as written in a return.</param>
/// <param name="Label">Label in words.</param>
public sealed record KeyGroup(string Id, string Label);
