using System.Text;

namespace Larc.Notebooks.Documents;

/// <summary>A Jupyter notebook (nbformat 4). Immutable.</summary>
/// <param name="Cells">The cells from top to bottom.</param>
/// <param name="Metadata">What programs noted about the notebook, its kernel among it.</param>
/// <param name="FormatMinor">The minor version of the format: 5 has cell ids.</param>
public sealed record NotebookDocument(IReadOnlyList<NotebookCell> Cells, NotebookMetadata Metadata, int FormatMinor = 5)
{
    /// <summary>Reads a notebook file.</summary>
    /// <param name="path">The path of an <c>.ipynb</c> file.</param>
    /// <exception cref="NotebookFormatException">The file does not exist, cannot be read or is not a notebook.</exception>
    public static NotebookDocument Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path, Encoding.UTF8), Path.GetFileName(path));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookFormatException($"There is no notebook at '{path}'.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookFormatException($"The notebook '{path}' cannot be read: {error.Message}");
        }
    }

    /// <summary>Reads a notebook from its JSON text.</summary>
    /// <param name="json">The text of an <c>.ipynb</c> file.</param>
    /// <param name="name">How messages name the notebook.</param>
    /// <exception cref="NotebookFormatException">The text is not a notebook.</exception>
    public static NotebookDocument Parse(string json, string name = "notebook") => NotebookReader.Read(json, name);

    /// <summary>The JSON text, formatted as Jupyter formats it, with a line feed at the end. Equal notebooks give equal text.</summary>
    public string ToJson() => NotebookWriter.Write(this);

    /// <summary>Writes the notebook as UTF-8, making the folder if need be.</summary>
    /// <param name="path">The path of the file, replaced when it exists.</param>
    public void Save(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(path, ToJson());
    }

    /// <summary>
    /// The same notebook in nbformat 4.5: every cell has a valid id of its own. Valid ids are kept; the others become
    /// <c>cell-1</c>, <c>cell-2</c> … by position, so that the same file always gets the same ids.
    /// </summary>
    public NotebookDocument WithCellIds() => CellIds.Complete(this);
}
