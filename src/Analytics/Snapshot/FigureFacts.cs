namespace CSat.Analytics.Snapshot;

/// <summary>Where a figure comes from: what ExplainFigure answers and the report's appendix prints.</summary>
/// <param name="FigureId">Stable id, for example <c>satisfaction-trend</c>.</param>
/// <param name="SqlPath">The query, below <c>sql/</c>.</param>
/// <param name="Rows">Rows that the query returned.</param>
/// <param name="RunId">The run that published the snapshot.</param>
public sealed record FigureFacts(string FigureId, string SqlPath, int Rows, Guid RunId);
