using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Disclosure.Policies;

/// <summary>What came of reading a policy. With a problem the built-in policy stands in for looking at results, and nothing is published.</summary>
/// <param name="Policy">The policy, or the built-in one.</param>
/// <param name="Problems">What is wrong with the file; empty when nothing is.</param>
internal sealed record PolicyReading(DisclosurePolicy Policy, ImmutableArray<FileProblem> Problems);
