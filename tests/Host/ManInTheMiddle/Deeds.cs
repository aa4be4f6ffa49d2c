using System.Collections.Generic;

namespace PosTerminal.Tests.Host.ManInTheMiddle;

/// <summary>What somebody on the line does with a message; what he keeps for later is the line's matter.</summary>
public static class Deeds
{
    public const string RequestHeld = "request held";
    public const string ReplyHeld = "reply held";

    private const string RequestDropped = "request dropped";
    private const string ReplyDropped = "reply dropped";

    public static IReadOnlyList<string> ToHost { get; } =
    [
        "request copied", "request copied and changed", "request changed", RequestHeld, RequestDropped,
        "request before a former one", "request after a former one",
    ];

    public static IReadOnlyList<string> ToTerminal { get; } =
    [
        "reply copied", "reply changed", ReplyHeld, ReplyDropped, "reply after a former one",
        "former reply in its place", "reply before its changed copy",
    ];

    /// <summary>True when the request does not go on now.</summary>
    public static bool IsSwallowed(string deed) => deed is RequestHeld or RequestDropped;

    /// <summary>What goes on to the host in place of a request.</summary>
    public static IEnumerable<byte[]> Pass(Mischief man, string deed, byte[] request) => deed switch
    {
        "request copied" => [request, request],
        "request copied and changed" => [request, man.Changed(request)],
        "request changed" => [man.Changed(request)],
        RequestHeld or RequestDropped => [],
        "request before a former one" => [request, man.FormerRequest()],
        "request after a former one" => [man.FormerRequest(), request],
        _ => [request],
    };

    /// <summary>What goes on to the terminal in place of a reply.</summary>
    public static IEnumerable<byte[]> Return(Mischief man, string deed, byte[] reply) => deed switch
    {
        "reply copied" => [reply, reply],
        "reply changed" => [man.Changed(reply)],
        ReplyHeld or ReplyDropped => [],
        "reply after a former one" => [man.FormerReply(), reply],
        "former reply in its place" => [man.FormerReply()],
        "reply before its changed copy" => [reply, man.Changed(reply)],
        _ => [reply],
    };
}
