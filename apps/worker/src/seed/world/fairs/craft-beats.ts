import type { BeatInput } from '@ketnoi/exhibition';
import type { CraftGroup } from '../../pictures/brush.js';

const beat = (titleVi: string, titleEn: string, textVi: string, textEn: string): BeatInput => ({ titleVi, titleEn, textVi, textEn });

/** Two parts of the story of a page, by the group of the craft: how it is made, and what is spared. */
export const CRAFT_BEATS: Readonly<Record<CraftGroup, readonly BeatInput[]>> = {
  LACQUER: [
    beat('Mười lớp sơn', 'Ten coats', 'Vóc được bó, hom, lót rồi phủ nhiều lớp sơn ta; mỗi lớp ủ trong buồng ẩm và mài tay với nước.', 'The board is bound, filled and coated many times; each coat cures in a damp room and is rubbed down with water.'),
    beat('Buồng sơn kín bụi', 'A room without dust', 'Nước mài được lắng qua ba bể; giẻ và can sơn gom riêng để giao cho đơn vị xử lý.', 'Grinding water settles in three basins; rags and cans are collected apart and handed over for treatment.'),
  ],
  EMBROIDERY: [
    beat('Từ nét chì đến mũi kim', 'From pencil to needle', 'Mẫu được châm lên vải, chỉ se nhỏ theo từng sắc độ; người thêu đổi màu chỉ hàng trăm lần trong một bức.', 'The drawing is pricked onto the cloth; the embroiderer changes thread hundreds of times in one picture.'),
    beat('Chỉ nhuộm tại xưởng', 'Thread dyed in the workshop', 'Chỉ nhuộm mẻ nhỏ, nước nhuộm dùng lại trước khi qua bể lọc.', 'Thread is dyed in small batches and the dye water is used again before it is filtered.'),
  ],
  WOOD: [
    beat('Mộng khít không đinh', 'Joints without nails', 'Gỗ phơi đủ mùa rồi mới xẻ; các phần ghép bằng mộng để tháo ra sửa được.', 'Wood is seasoned before it is cut; parts are joined so that they can be taken apart and repaired.'),
    beat('Mùn cưa có chỗ đi', 'A use for sawdust', 'Máy hút bụi đặt ở từng bàn; mùn cưa bán cho xưởng ép viên đốt.', 'Dust is drawn off at each bench; sawdust goes to a maker of pellets.'),
  ],
  HORN: [
    beat('Sừng được duỗi bằng hơi nóng', 'Horn straightened by heat', 'Sừng trâu hơ nóng, ép phẳng, cưa theo vân rồi đánh bóng bảy lần bằng tay.', 'Buffalo horn is warmed, pressed flat, cut along the grain and polished seven times by hand.'),
    beat('Không bỏ phần nào', 'Nothing is thrown away', 'Mảnh lớn làm lược, mảnh nhỏ làm cúc, bột sừng bón cho vườn.', 'Large pieces become combs, small ones buttons, and the dust feeds the garden.'),
  ],
  BAMBOO: [
    beat('Chẻ nan, vuốt đều', 'Splitting the strips', 'Tre và mây ngâm, chẻ, vuốt cho đều rồi đan từ đáy lên; nan già làm khung, nan non làm mặt.', 'Bamboo and rattan are soaked, split, evened and woven from the bottom up.'),
    beat('Hong khói thay lưu huỳnh', 'Smoke instead of sulphur', 'Chống mọt bằng hong khói rơm và phơi nắng, không xông lưu huỳnh.', 'Straw smoke and sun keep insects away; no sulphur is used.'),
  ],
  WEAVING: [
    beat('Nhịp khung cửi', 'The beat of the loom', 'Sợi mắc đủ một ngày mới dệt được một khổ; hoa văn theo bìa đục lỗ của cha ông.', 'Setting up the warp takes a day; the pattern follows the punched cards of the elders.'),
    beat('Nước nhuộm quay vòng', 'Dye water in a circle', 'Nước nhuộm lọc qua than và cát, dùng lại cho mẻ sau.', 'Dye water is filtered through charcoal and sand and used for the next batch.'),
  ],
  CERAMICS: [
    beat('Một mẻ lò, ba ngày', 'One firing, three days', 'Đất lọc, nặn, phơi, vẽ rồi tráng men; lò gas giữ nhiệt đều nên ít phế phẩm.', 'Clay is washed, shaped, dried, painted and glazed; a gas kiln keeps the heat even and little is lost.'),
    beat('Đất thừa về lại bể', 'Clay goes back', 'Phế phẩm chưa nung ngâm lại thành đất; mảnh đã nung lát lối đi.', 'What fails before firing becomes clay again; shards after it pave the path.'),
  ],
  OTHER: [
    beat('Nghề của cả xóm', 'A craft of the whole hamlet', 'Mỗi nhà giữ một công đoạn; đơn hàng được chia theo tay nghề.', 'Each house keeps one step of the work; orders are shared out by skill.'),
    beat('Đủ dùng, không thừa', 'Enough and no more', 'Nguyên liệu mua theo đơn, phần dư ghi sổ và dùng cho mẫu nhỏ.', 'Material is bought by the order; what is left is noted and used for small pieces.'),
  ],
};
