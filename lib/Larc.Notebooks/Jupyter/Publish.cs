using System.Text.Json;

namespace Larc.Notebooks.Jupyter;

/// <summary>Tells all front ends something.</summary>
/// <param name="parent">The raw header of the request it belongs to; empty where it belongs to none.</param>
/// <param name="type">The type of the message, such as <c>stream</c>.</param>
/// <param name="content">Writes the members of its content.</param>
internal delegate void Publish(byte[] parent, string type, Action<Utf8JsonWriter> content);
