using CSat.Contracts.V1;
using Google.Api;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace CSat.OpenApi;

/// <summary>The contract with its comments, as protoc describes it.</summary>
/// <param name="files">Its files and those that they import.</param>
internal sealed class DescribedContract(IReadOnlyList<FileDescriptor> files)
{
    /// <summary>The package of what is ours.</summary>
    public const string Package = "csat.v1";

    private static readonly ExtensionRegistry Options = [AnnotationsExtensions.Http, OptionsExtensions.Permission];

    /// <summary>The services of ours, by name.</summary>
    public IEnumerable<Google.Protobuf.Reflection.ServiceDescriptor> Services => files.Where(file => file.Package == Package).SelectMany(file => file.Services).OrderBy(service => service.Name, StringComparer.Ordinal);

    /// <summary>Reads what protoc wrote with <c>--include_imports --include_source_info</c>.</summary>
    public static DescribedContract Read(string path)
    {
        var set = FileDescriptorSet.Parser.ParseFrom(File.ReadAllBytes(path));
        return new(FileDescriptor.BuildFromByteStrings(set.File.Select(file => file.ToByteString()), Options));
    }

    /// <summary>A message or an enum by its full name.</summary>
    public T Find<T>(string fullName)
        where T : class, IDescriptor =>
        files.Where(file => fullName.StartsWith(file.Package + ".", StringComparison.Ordinal)).Select(file => file.FindTypeByName<T>(fullName[(file.Package.Length + 1)..])).First(found => found is not null);

    /// <summary>The comment on an element as one text; null for none.</summary>
    public static string? Comment(DescriptorDeclaration? declaration)
    {
        var text = string.Join(' ', (declaration?.LeadingComments ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }
}
