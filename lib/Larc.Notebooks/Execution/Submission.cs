using Microsoft.CodeAnalysis.Scripting;

namespace Larc.Notebooks.Execution;

/// <summary>A compiled piece of code, loaded and ready to run.</summary>
/// <param name="Script">The code, and what it follows.</param>
/// <param name="Body">Runs it, given what the pieces before it declared; it adds itself to them.</param>
internal sealed record Submission(Script<object> Script, Func<object?[], Task<object>> Body);
