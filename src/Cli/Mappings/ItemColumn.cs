using CSat.Domain.Text;

namespace CSat.Cli.Mappings;

/// <summary>An item of the questionnaire and the column that holds its levels.</summary>
/// <param name="Column">The column.</param>
/// <param name="Code">Code of the item.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Department">Code of the department that owns it.</param>
/// <param name="Topic">Topic of the regime (R08.19); empty where none.</param>
public sealed record ItemColumn(string Column, string Code, LocalizedText Name, string Department, string Topic);
