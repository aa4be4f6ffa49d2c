using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// Terminals whose hand-overs this one took over, each with the number of the last. None is ever forgotten.
/// </summary>
public sealed class SenderTable
{
    /// <summary>Terminals that are remembered.</summary>
    public const int Capacity = 8;

    private const int IdLength = DeviceKeys.TerminalIdLength;

    private readonly byte[] _terminalIds = new byte[Capacity * IdLength];
    private readonly int[] _numbers = new int[Capacity];
    private int _count;

    /// <summary>Terminals in the table.</summary>
    public int Count => _count;

    /// <summary>Number of the last hand-over of the terminal at a place, 1 to 65535.</summary>
    public int NumberAt(int place) => _numbers[place];

    /// <summary>Copies the number of the terminal at a place.</summary>
    public void CopyTerminalId(int place, byte[] terminalId) =>
        Array.Copy(_terminalIds, place * IdLength, terminalId, 0, IdLength);

    /// <summary>Number of the last hand-over of a terminal, 0 when none was taken over.</summary>
    public int NumberOf(byte[] terminalId)
    {
        int place = PlaceOf(terminalId);
        return place < _count ? _numbers[place] : 0;
    }

    /// <summary>Notes a hand-over; the higher number stays. Without room for the terminal nothing is noted.</summary>
    public void Note(byte[] terminalId, int number)
    {
        int place = PlaceOf(terminalId);
        if (place == Capacity)
        {
            return;
        }
        if (place == _count)
        {
            Array.Copy(terminalId, 0, _terminalIds, place * IdLength, IdLength);
            _count++;
        }
        _numbers[place] = number > _numbers[place] ? number : _numbers[place];
    }

    // The count when the terminal is not in the table.
    private int PlaceOf(byte[] terminalId)
    {
        int place = 0;
        while (place < _count && !ConstantTime.AreEqual(_terminalIds, place * IdLength, terminalId, 0, IdLength))
        {
            place++;
        }
        return place;
    }
}
