using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Larc.Notebooks.Execution.Loading;

/// <summary>What a file says of itself before anything of it is loaded.</summary>
/// <param name="Name">The simple name of the assembly.</param>
/// <param name="Version">Its version.</param>
/// <param name="References">The simple names of the assemblies it refers to.</param>
internal sealed record AssemblyFile(string Name, Version Version, IReadOnlyList<string> References)
{
    /// <summary>Reads a file; null where it is not a .NET assembly or cannot be read.</summary>
    public static AssemblyFile? Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            using var file = new PEReader(stream);
            if (!file.HasMetadata)
                return null;
            var metadata = file.GetMetadataReader();
            if (!metadata.IsAssembly)
                return null;
            var assembly = metadata.GetAssemblyDefinition();
            return new AssemblyFile(
                metadata.GetString(assembly.Name),
                assembly.Version,
                metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).ToList());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }
}
