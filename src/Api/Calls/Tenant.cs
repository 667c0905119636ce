using CSat.Domain.Text;

namespace CSat.Api.Calls;

/// <summary>An organisation that a call acts in. Nothing of it changes once it exists.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="TimeZone">The zone in which its days are counted.</param>
/// <param name="CalendarCode">Its working-day calendar.</param>
public sealed record Tenant(Guid Id, string Code, LocalizedText Name, TimeZoneInfo TimeZone, string CalendarCode);
