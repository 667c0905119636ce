using CSat.Domain.Text;

namespace CSat.Cli.Mappings;

/// <summary>The organisation that the file belongs to.</summary>
/// <param name="Code">Code: lower case letters, digits and hyphens, a letter first.</param>
/// <param name="Name">Shown name.</param>
/// <param name="TimeZone">Its zone; also the zone of dates that name none.</param>
/// <param name="Calendar">Code of its working-day calendar.</param>
public sealed record OrganizationSetup(string Code, LocalizedText Name, TimeZoneInfo TimeZone, string Calendar);
