using CSat.Domain.Text;

namespace CSat.Cli.Mappings;

/// <summary>A named entry of the directory: a department, a competitor, an offering or a category.</summary>
/// <param name="Code">Code, unique in the organisation.</param>
/// <param name="Name">Shown name.</param>
public sealed record Entry(string Code, LocalizedText Name);
