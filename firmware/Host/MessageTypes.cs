using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Host;

/// <summary>Message type identifiers of ISO 8583:1987 as numbers: 200 stands for "0200".</summary>
public static class MessageTypes
{
    private const int Sale = 200;
    private const int Reversal = 400;
    private const int Management = 800;
    private const int Status = 820;
    private const int ToReply = 10;

    /// <summary>Type of a request.</summary>
    public static int Of(HostRequestKind kind)
    {
        switch (kind)
        {
            case HostRequestKind.Sale: return Sale;
            case HostRequestKind.Reversal: return Reversal;
            case HostRequestKind.Status:
            case HostRequestKind.Settled: return Status;
            default: return Management;
        }
    }

    /// <summary>Type of the reply to a request.</summary>
    public static int ReplyTo(HostRequestKind kind) => Of(kind) + ToReply;

    /// <summary>True for messages that move no money: sign-on, echo test, status.</summary>
    public static bool IsManagement(int messageType) => messageType >= Management;
}
