namespace CSat.Domain.Complaints;

/// <summary>What a complainant says of the handling.</summary>
/// <param name="Resolved">Whether the complaint is resolved 投诉解决情况; null when not answered.</param>
/// <param name="TimeAcceptable">Whether the time was acceptable 处理时间可接受; null when not answered.</param>
public sealed record PerceivedHandling(bool? Resolved, bool? TimeAcceptable);
