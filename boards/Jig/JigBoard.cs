using System.Device.Gpio;
using PosTerminal.Hal.Jig;
using PosTerminal.Hal.Keypad;

namespace PosTerminal.Jig;

/// <summary>The hands of a jig: switches of the keys, lines of head, slot and case, and the supply.</summary>
public sealed class JigBoard : IJigBoard
{
    private const int HeadTickUs = 1;
    private const int SlotTickUs = 3;
    private const int MostTicks = 32_767;
    private const int LevelBytes = 2;
    private const int MostWaitUs = 1_000;

    // 20 s, the longest that a request can ask for, in levels of 98 ms.
    private const int SlotBytes = 512;

    private readonly ISettleDelay _delay;
    private readonly KeySwitches _keys;
    private readonly GpioPin _power;
    private readonly GpioPin _case;
    private readonly GpioPin _watchdog;
    private readonly PulsePlayer _head;
    private readonly PulsePlayer _slot;
    private readonly byte[] _slotItems = new byte[SlotBytes];

    /// <summary>Opens all pins: no supply, the case closed, nothing held.</summary>
    /// <param name="gpio">The one controller of the program.</param>
    /// <param name="delay">Waits.</param>
    public JigBoard(GpioController gpio, ISettleDelay delay)
    {
        _delay = delay;
        _power = gpio.OpenPin(Wiring.PowerPin, PinMode.Output);
        _power.Write(PinValue.Low);
        _keys = new KeySwitches(gpio);
        _case = gpio.OpenPin(Wiring.CasePin, PinMode.OutputOpenDrain);
        _case.Write(PinValue.Low);
        _watchdog = gpio.OpenPin(Wiring.WatchdogPin, PinMode.Input);
        _head = new PulsePlayer(Wiring.HeadChannel, Wiring.HeadPin, Wiring.HeadBlocks, HeadTickUs, false);
        _slot = new PulsePlayer(Wiring.SlotChannel, Wiring.SlotPin, Wiring.SlotBlocks, SlotTickUs, true);
    }

    /// <inheritdoc/>
    public int Blocks => Wiring.HeadBlocks;

    /// <inheritdoc/>
    public bool CanMakeFresh => false;

    /// <inheritdoc/>
    public void SetContact(int row, int column, bool isClosed) => _keys.Set(row, column, isClosed);

    /// <inheritdoc/>
    public void SetPower(bool isOn) => _power.Write(isOn ? PinValue.High : PinValue.Low);

    /// <inheritdoc/>
    public void SetCase(bool isOpen) => _case.Write(isOpen ? PinValue.High : PinValue.Low);

    /// <summary>
    /// Plays and returns when all is over. The slot plays by itself beside the head: while the head plays, the program
    /// stands still.
    /// </summary>
    public void Play(WaveBuffer wave, bool isSeen, long beforeUs, long untilUs)
    {
        if (isSeen)
        {
            PlaySlot(beforeUs + untilUs);
            Wait(beforeUs);
        }
        if (wave.Count > 0)
        {
            _head.Play(wave.Bytes, wave.ByteCount, true);
        }
        if (isSeen)
        {
            Wait(untilUs - wave.LengthUs + SlotTickUs);
        }
    }

    /// <summary>Opens the keys; head and slot rest when nothing is played, and <see cref="Play"/> waits for that.
    /// </summary>
    public void LetGo() => _keys.OpenAll();

    /// <summary>One pin is wired: "watchdog".</summary>
    public int LevelOf(byte[] bytes, int offset, int end)
    {
        string name = "watchdog";
        bool isKnown = end - offset == name.Length;
        for (int i = 0; isKnown && i < name.Length; i++)
        {
            isKnown = bytes[offset + i] == name[i];
        }
        return !isKnown ? -1 : (int)_watchdog.Read();
    }

    /// <summary>A real board is made as new by keys and a deployment, not by its jig.</summary>
    public bool TryMakeFresh(byte[] bytes, int offset, int end) => false;

    // Low while the card is there, in as many levels as that takes.
    private void PlaySlot(long presentUs)
    {
        long ticks = (presentUs + SlotTickUs - 1) / SlotTickUs;
        int count = 0;
        for (; ticks > 0; count += LevelBytes)
        {
            int piece = ticks < MostTicks ? (int)ticks : MostTicks;
            _slotItems[count] = (byte)piece;
            _slotItems[count + 1] = (byte)(piece >> 8);
            ticks -= piece;
        }
        if (count % PulsePlayer.ItemBytes != 0)
        {
            _slotItems[count] = 0;
            _slotItems[count + 1] = 0;
            count += LevelBytes;
        }
        if (count > 0)
        {
            _slot.Play(_slotItems, count, false);
        }
    }

    private void Wait(long us)
    {
        for (; us > 0; us -= MostWaitUs)
        {
            _delay.WaitUs(us < MostWaitUs ? (int)us : MostWaitUs);
        }
    }
}
