using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Published;

/// <summary>
/// The published tables that a study can be compared with, read from a folder of small files. Nothing that computes results knows them:
/// they are for comparing afterwards, and for the invented example, which is fitted to them.
/// </summary>
public sealed class PublishedTables
{
    internal PublishedTables(int? round, ImmutableArray<PublishedTable> tables, ImmutableArray<FileProblem> problems) => (Round, Tables, Problems) = (round, tables, problems);

    /// <summary>The round of fieldwork they report; null when the contents do not say.</summary>
    public int? Round { get; }

    /// <summary>The tables, in the order of the contents.</summary>
    public ImmutableArray<PublishedTable> Tables { get; }

    /// <summary>What is wrong with the files; a table with a problem is left out.</summary>
    public ImmutableArray<FileProblem> Problems { get; }

    /// <summary>A table by its identifier.</summary>
    /// <exception cref="KeyNotFoundException">There is no such table; the message names those there are.</exception>
    public PublishedTable this[string id] => Tables.FirstOrDefault(t => t.Id == id)
        ?? throw new KeyNotFoundException($"There is no published table '{id}'; there are {string.Join(", ", Tables.Select(t => t.Id))}.");

    /// <summary>The published tables of the repository.</summary>
    /// <exception cref="InvalidOperationException">The library runs outside its repository, or a file is damaged; the message says which and where.</exception>
    public static PublishedTables Open()
    {
        var folder = RepositoryFolders.Published ?? throw new InvalidOperationException("The published tables were not found: they lie in data-templates/published of the repository.");
        var tables = Load(folder);
        return tables.Problems.IsEmpty ? tables : throw new InvalidOperationException($"The published tables cannot be used. {string.Join(' ', tables.Problems)}");
    }

    /// <summary>Reads a folder: <c>contents.yaml</c>, and a CSV file for each table it lists.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The sound tables, and every problem.</returns>
    public static PublishedTables Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return PublishedContents.Read(folder);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Tables.Select(t => t.Id));
}
