// A bot in discord.js that registers one command and answers it with an embed, a picture and a button; the button
// opens a form, and what is typed there replaces the message. Environment: API, the base of the REST interface,
// and TOKEN. It prints "ready" once the command is registered and ends when its standard input does.
import { deflateSync } from "node:zlib";
import {
  ActionRowBuilder, AttachmentBuilder, ButtonBuilder, ButtonStyle, Client, EmbedBuilder, Events, GatewayIntentBits,
  MessageFlags, ModalBuilder, SlashCommandBuilder, TextInputBuilder, TextInputStyle,
} from "discord.js";

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  rest: { api: process.env.API, version: "10", timeout: 10_000 },
});

const command = new SlashCommandBuilder()
  .setName("chart")
  .setNameLocalizations({ vi: "biểu-đồ" })
  .setDescription("Draw a chart")
  .addStringOption((o) => o.setName("place").setDescription("Which place").setRequired(true).setAutocomplete(true));

/** A grey PNG, one byte a pixel. */
function picture(width, height) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(data.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc(body), body.length + 4);
    return whole;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 128);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function crc(data) {
  let c = ~0;
  for (const byte of data) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return ~c >>> 0;
}

async function draw(interaction) {
  await interaction.deferReply();
  const embed = new EmbedBuilder()
    .setTitle(interaction.options.getString("place"))
    .setColor(0x1a7f4b)
    .addFields({ name: "Kế hoạch", value: "14,27 tỷ đồng", inline: true })
    .setImage("attachment://chart.png");
  const button = new ButtonBuilder().setCustomId("why").setLabel("Vì sao").setStyle(ButtonStyle.Primary);
  await interaction.editReply({
    embeds: [embed],
    files: [new AttachmentBuilder(picture(40, 20), { name: "chart.png", description: "Một cột xám" })],
    components: [new ActionRowBuilder().addComponents(button)],
  });
  await interaction.followUp({ content: "Chỉ bạn thấy", flags: MessageFlags.Ephemeral });
}

const form = () =>
  new ModalBuilder()
    .setCustomId("reason")
    .setTitle("Vì sao")
    .addComponents(
      new ActionRowBuilder().addComponents(
        new TextInputBuilder().setCustomId("text").setLabel("Lý do").setStyle(TextInputStyle.Short),
      ),
    );

client.on(Events.InteractionCreate, async (interaction) => {
  try {
    if (interaction.isAutocomplete()) {
      await interaction.respond([{ name: "Bình Định", value: "Bình Định" }]);
    } else if (interaction.isChatInputCommand()) await draw(interaction);
    else if (interaction.isButton()) await interaction.showModal(form());
    else if (interaction.isModalSubmit()) {
      await interaction.update({ content: interaction.fields.getTextInputValue("text"), components: [] });
    }
  } catch (failure) {
    console.error(failure);
  }
});

client.once(Events.ClientReady, async () => {
  await client.application.commands.set([command]);
  const channel = client.channels.cache.find((c) => c.name === "chung");
  await channel.send({ content: "Xin chào", nonce: "first", enforceNonce: true });
  console.log("ready");
});

process.stdin.on("end", () => client.destroy()).resume();
await client.login(process.env.TOKEN);
