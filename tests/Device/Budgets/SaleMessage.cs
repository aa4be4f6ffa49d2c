using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Device.Budgets;

/// <summary>The message of a sale with a PIN.</summary>
public sealed class SaleMessage : IRepeated
{
    private const int AmountMinor = 1250;

    private readonly HostRequest _sale = FakeSale.Of(AmountMinor);
    private readonly Iso8583Message _message = new Iso8583Message();
    private readonly RequestWriter _writer;

    public SaleMessage()
    {
        FakeBoard board = new FakeBoard();
        _writer = new RequestWriter(new DukptKeys(board, new byte[DeviceKeys.KeyLength], new byte[8]), board);
        _sale.HasPin = true;
        _sale.Stan = 1;
        PutZeros(_sale.TerminalId);
        PutZeros(_sale.Stamp.Seller);
        PutZeros(_sale.Track2);
        _sale.Track2Length = _sale.Track2.Length;
    }

    /// <summary>Whether the last one was written whole.</summary>
    public bool IsWritten { get; private set; }

    /// <inheritdoc/>
    public void Run() => IsWritten = _writer.TryWrite(_sale, _message);

    private static void PutZeros(byte[] text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (byte)'0';
        }
    }
}
